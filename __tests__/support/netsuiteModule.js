/** Stands for every N module where a test reads the schemas of endpoints and runs none of them. */
module.exports = {};
