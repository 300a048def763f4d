import { measureSize } from './measureSize';

/** A program of its own: roles and users as its two arguments, the measurement as JSON on its output. */
const [roles, users] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(measureSize({ roles: roles!, users: users! })));
