export interface World {
  readonly run?: (command: string) => number | null;
  readonly env?: Readonly<Record<string, string | undefined>>;
}
export function beforeExecuting<Options>(names: readonly ('build' | 'lint' | 'check' | 'test')[], world?: World): (options: Options) => Options;
