import { createHmac } from 'node:crypto';

/** Whether a token `SharedAccessSignature sr=...&sig=...&se=...&skn=...` was signed with the key and is good yet. */
export function isSharedAccess(token: string, key: string): boolean {
  const [, fields = ''] = /^SharedAccessSignature (.+)$/.exec(token) ?? [];
  const parts = new Map(
    fields.split('&').map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, at), field.slice(at + 1)] as const;
    }),
  );
  const [resource = '', signature = '', expiry = ''] = [parts.get('sr'), parts.get('sig'), parts.get('se')];
  const right = createHmac('sha256', key).update(`${resource}\n${expiry}`).digest('base64');
  return decodeURIComponent(signature) === right && Number(expiry) * 1000 > Date.now();
}
