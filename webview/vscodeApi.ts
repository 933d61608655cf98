/** What the editor gives a page; it can be had once. */
export interface VscodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VscodeApi;

export function vscodeApi(): VscodeApi {
  return acquireVsCodeApi();
}
