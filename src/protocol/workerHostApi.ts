import type { AccessToken, TokenRequest } from '../core/azure/tokens.ts';
import type { TransportRequest, TransportResponse } from '../core/azure/transport.ts';

/** What a worker asks of its host. The worker opens no socket and shows nothing: such things are asked for here. */
export interface WorkerHostApi {
  log(input: { readonly level: 'info' | 'warn' | 'error'; readonly text: string }): null;
  /** {@link Transport.send}: the body goes over as it is. */
  send(input: TransportRequest): TransportResponse;
  /** {@link Tokens.get} */
  token(input: TokenRequest): AccessToken;
}
