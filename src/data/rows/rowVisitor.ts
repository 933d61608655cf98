/** Called for each row that could be read, its reader's row object standing on it; `line` says where it is, from 1. */
export type RowVisitor = (line: number) => void;
