/** What a worker asks of its host. The worker opens no socket and shows nothing: such things are asked for here. */
export interface WorkerHostApi {
  log(input: { readonly level: 'info' | 'warn' | 'error'; readonly text: string }): null;
}
