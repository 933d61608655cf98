import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateIn } from '../../azureSim/http/certificate.ts';

/** Before the tests' processes start: they read NODE_EXTRA_CA_CERTS only then. They all use this one certificate. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'azure-sim-'));
  const { certificatePath } = await certificateIn(folder);
  process.env['AZURE_SIM_CERTIFICATE'] = folder;
  process.env['NODE_EXTRA_CA_CERTS'] = certificatePath;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
