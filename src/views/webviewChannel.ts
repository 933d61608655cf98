import type * as vscode from 'vscode';
import { packNumbers, unpackNumbers } from '../protocol/jsonNumbers.ts';
import type { Channel } from '../protocol/rpcTypes.ts';

/** The extension host's end of a webview's messages, until `dispose`. */
export function webviewChannel(webview: vscode.Webview): Channel & { dispose(): void } {
  let listening: vscode.Disposable | undefined;
  return {
    post: (message) => {
      // To a page that is closing: nobody waits there any more.
      webview.postMessage(packNumbers(message)).then(undefined, () => undefined);
    },
    listen: (receive) => {
      listening = webview.onDidReceiveMessage((message: unknown) => {
        receive(unpackNumbers(message));
      });
    },
    dispose: () => {
      listening?.dispose();
    },
  };
}
