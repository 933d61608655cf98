import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import type { Certificate } from '../http/certificate.ts';
import type { Answer } from '../http/answer.ts';
import type { Incoming } from '../http/serve.ts';
import { authenticate } from '../login/authenticate.ts';
import { isDataAllowed } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { startAzurite, type Azurite } from './azurite.ts';

const accountType = 'Microsoft.Storage/storageAccounts';
const data = `${accountType}/blobServices/containers/blobs`;

/** Storage accounts' blobs, at `/<account>/...`: who asks is checked here, the rest is Azurite's. It starts when first needed. */
export class BlobService {
  readonly #world: World;
  readonly #certificate: Certificate;
  readonly #agent = new Agent({ keepAlive: true });
  #azurite: Promise<Azurite> | undefined;

  constructor(world: World, certificate: Certificate) {
    this.#world = world;
    this.#certificate = certificate;
  }

  /** Undefined for a path that names no account. */
  async answer(incoming: Incoming): Promise<Answer | undefined> {
    const [, name = '', container = ''] = incoming.url.pathname.split('/');
    const account = this.#accounts().find((each) => each.name === name);
    if (account === undefined) return undefined;
    const audience = this.#world.addresses.endpoints.storage;
    const caller = authenticate(this.#world, audience, incoming.headers['authorization'], undefined);
    if ('status' in caller)
      return xml(
        401,
        'InvalidAuthenticationInfo',
        'Authentication information is not given in the correct format.',
        caller.headers,
      );
    const action = ['GET', 'HEAD'].includes(incoming.method) ? `${data}/read` : `${data}/write`;
    if (
      !isDataAllowed(
        this.#world,
        caller.identity,
        action,
        `${account.id}/blobServices/default/containers/${container}`,
      )
    ) {
      return xml(
        403,
        'AuthorizationPermissionMismatch',
        'This request is not authorized to perform this operation using this permission.',
      );
    }
    return this.send(incoming);
  }

  /** To Azurite, as it is. */
  async send({ method, url, headers, bytes }: Incoming): Promise<Answer> {
    const { port } = await this.#started();
    return await new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path: url.pathname + url.search,
          headers: { ...headers, host: `127.0.0.1:${port}`, connection: 'keep-alive' },
          agent: this.#agent,
          ca: this.#certificate.certificate,
        },
        (response: IncomingMessage) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 500,
              headers: Object.fromEntries(
                Object.entries(response.headers)
                  .filter(([key]) => !['connection', 'keep-alive', 'transfer-encoding'].includes(key))
                  .map(([key, value]) => [key, String(value)]),
              ),
              body: Buffer.concat(chunks),
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(bytes);
    });
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    await (await this.#azurite)?.stop();
  }

  #accounts(): ReturnType<World['resources']['ofType']> {
    return this.#world.resources.ofType(accountType);
  }

  #started(): Promise<Azurite> {
    this.#azurite ??= startAzurite(
      this.#certificate,
      this.#accounts().map(({ name }) => name),
    );
    return this.#azurite;
  }
}

/** The blob service's own kind of error. */
function xml(status: number, code: string, message: string, headers: Answer['headers'] = {}): Answer {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return {
    status,
    headers: { ...headers, 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: Buffer.from(body),
  };
}
