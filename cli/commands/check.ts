import { Command } from 'commander';
import type { MakeCommand } from '../run';

export const checkCommand: MakeCommand = () => new Command('check');
