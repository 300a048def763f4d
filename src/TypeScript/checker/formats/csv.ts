export { toCsv } from '../../verdict/csv';
