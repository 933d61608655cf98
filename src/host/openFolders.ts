export interface OpenFolder {
  readonly name: string;
  readonly path: string;
}

/** The folders that are open in the editor, and news of their files. */
export interface OpenFolders {
  list(): readonly OpenFolder[];
  onDidChange(listener: () => void): { dispose(): void };
  /** Tells of changes of what belongs to us in the folder at `path`. */
  watch(path: string, changed: () => void): { dispose(): void };
}
