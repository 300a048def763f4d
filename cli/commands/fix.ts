import { Command } from 'commander';
import type { MakeCommand } from '../run';

export const fixCommand: MakeCommand = () => new Command('fix');
