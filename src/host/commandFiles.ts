/** The files of a folder that, on the search path of a terminal, makes `byoml` a command there. */
export function commandFiles(node: string, script: string): Readonly<Record<string, string>> {
  return { byoml: shellText(node, script), 'byoml.cmd': batchText(node, script) };
}

/** The editor's own program is a Node.js when it is told so, on the desktop; a server's is one anyway. */
function shellText(node: string, script: string): string {
  return `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec ${quoted(node)} ${quoted(script)} "$@"\n`;
}

function batchText(node: string, script: string): string {
  // In a batch file a percent sign begins a variable.
  const plain = (path: string): string => path.replaceAll('%', '%%');
  return `@echo off\r\nsetlocal\r\nset ELECTRON_RUN_AS_NODE=1\r\n"${plain(node)}" "${plain(script)}" %*\r\n`;
}

/** One word of a shell, whatever is in it. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
