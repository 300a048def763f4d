import { Command } from 'commander';
import type { MakeCommand } from '../run';

export const doctorCommand: MakeCommand = () => new Command('doctor');
