/** An application with what proves it; never written but to the editor's secret storage. */
export interface ServicePrincipal {
  /** Directory that it belongs to. */
  readonly tenant: string;
  readonly clientId: string;
  readonly proof:
    | { readonly kind: 'secret'; readonly secret: string }
    /** PEM text with certificate and private key. */
    | { readonly kind: 'certificate'; readonly pem: string };
}
