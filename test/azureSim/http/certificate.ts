import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate of this machine's own, in files because Node and Azurite read them from there. */
export interface Certificate {
  readonly certificatePath: string;
  readonly keyPath: string;
  readonly certificate: string;
  readonly key: string;
}

/**
 * The certificate in `folder`, made when there is none. Who connects has to trust it, and Node reads NODE_EXTRA_CA_CERTS only as
 * it starts: tests that share a process with the local Azure share a folder, made before they start.
 */
export async function certificateIn(
  folder = mkdtempSync(join(tmpdir(), 'azure-sim-')),
): Promise<Certificate> {
  const certificatePath = join(folder, 'certificate.pem');
  const keyPath = join(folder, 'key.pem');
  if (!existsSync(certificatePath)) {
    const made = await generate([{ name: 'commonName', value: 'Local Azure' }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    });
    writeFileSync(keyPath, made.private, { mode: 0o600 });
    writeFileSync(certificatePath, made.cert);
  }
  return {
    certificatePath,
    keyPath,
    certificate: readFileSync(certificatePath, 'utf8'),
    key: readFileSync(keyPath, 'utf8'),
  };
}
