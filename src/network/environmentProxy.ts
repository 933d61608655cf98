import { HttpsProxyAgent } from 'https-proxy-agent';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { AgentOf } from './nodeTransport.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The way that `HTTPS_PROXY` and `ALL_PROXY` name, but for the hosts of `NO_PROXY`: names with what is below them, `*.name`,
 * `name:port`, or `*`. What is not encrypted never leaves the machine's own network, and goes straight.
 * @throws ByomlError `network.proxy` where the variable holds no address
 */
export function environmentProxy(environment: Environment): AgentOf {
  const read = (name: string): string => environment[name] ?? environment[name.toLowerCase()] ?? '';
  const address = read('HTTPS_PROXY') === '' ? read('ALL_PROXY') : read('HTTPS_PROXY');
  const around = read('NO_PROXY').split(/[\s,]+/);
  let agent: HttpsProxyAgent<string> | undefined;
  return (url) => {
    if (address === '' || url.protocol !== 'https:' || isAround(url, around)) return undefined;
    return (agent ??= new HttpsProxyAgent(proxyAddress(address, url), { keepAlive: true }));
  };
}

function proxyAddress(address: string, { host }: URL): string {
  const whole = address.includes('://') ? address : `http://${address}`;
  if (URL.canParse(whole) && /^https?:/.test(whole)) return whole;
  // Not the value itself: it may hold a password.
  throw new ByomlError('network.proxy', { host, reason: 'HTTPS_PROXY is not an http address' });
}

function isAround(url: URL, around: readonly string[]): boolean {
  const port = url.port === '' ? '443' : url.port;
  const host = url.hostname.toLowerCase();
  return around.some((entry) => {
    const [, name = '', only] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (entry === '*') return true;
    return name !== '' && (only ?? port) === port && (host === name || host.endsWith(`.${name}`));
  });
}
