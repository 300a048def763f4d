import type { BeforeCall } from '../runtime/faults';
import type { InvokedStage } from './task';

/** A moment at which a server may die. */
export interface InvocationMoment {
  readonly stage: InvokedStage;
  /** Which invocation since the task was taken up it is, from 1. */
  readonly number: number;
  /** Before the function is called; before one of its writes; or after it has ended and before that is noted. */
  readonly moment: 'before' | 'write' | 'after';
}

/** What a test may let go wrong. */
export interface Faults {
  /** Fails calls that cost units; a Crash lets the server die in the middle of an invocation. */
  readonly beforeCall?: BeforeCall | undefined;
  /** A Crash lets the server die at a moment of an invocation: what the script did to records stays. */
  readonly atInvocation?: ((moment: InvocationMoment) => void) | undefined;
}
