/** What set-up found; `kind` is `test` for the stand-in that is never used for real cases. */
export type Runtime = {
  readonly kind: 'own' | 'test';
  readonly electron: string;
  readonly version: string;
  readonly sqliteBinding: string | null;
  readonly napi: number;
};
export type Display = {
  readonly display?: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stop: () => Promise<unknown>;
};

export function readRuntime(): Runtime;
export function electronArgs(appFolder: string): string[];
export function hasDisplay(): boolean;
export function startDisplay(): Promise<Display>;
export function withDisplay<Value>(work: () => Promise<Value> | Value): Promise<Value>;
