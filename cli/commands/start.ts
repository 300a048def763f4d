import { Command } from 'commander';
import type { MakeCommand } from '../run';

export const startCommand: MakeCommand = () => new Command('start');
