import { Command } from 'commander';
import type { MakeCommand } from '../run';

export const explainCommand: MakeCommand = () => new Command('explain');
