import { Command } from 'commander';
import type { MakeCommand } from '../run';

export const lintCommand: MakeCommand = () => new Command('lint');
