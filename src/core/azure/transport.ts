/** A request of HTTP, whole. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
  /** Milliseconds until the answer has to be there; 0 for none. */
  readonly timeout: number;
}

/** Its answer, whole: what is larger is asked for in ranges. Packed (`accept-encoding`) it comes unpacked. */
export interface TransportResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The way out of the machine. In the editor the host goes it, with the editor's proxy and certificates; in the CLI node does. */
export interface Transport {
  /**
   * Sends a request, once; any answer is a success, a failure of the network is not.
   * @throws ByomlError `network.unreachable`, `network.dns`, `network.tls`, `network.proxy`, `network.reset`, `network.timeout`, `cancelled`
   */
  send(request: TransportRequest, signal: AbortSignal): Promise<TransportResponse>;
}
