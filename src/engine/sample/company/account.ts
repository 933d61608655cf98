/** An account of the company's directory. */
export interface Account {
  readonly domain: string;
  readonly user: string;
  readonly sid: string;
  readonly machine: boolean;
}

export const dnsDomain = 'contoso.example';

const domainName = 'CONTOSO';
const domainSid = 'S-1-5-21-1707304523-2903188210-3360157761';

/** An account of the company's domain; `relativeId` is the last part of its SID. */
export function domainAccount(user: string, relativeId: number): Account {
  return { domain: domainName, user, sid: `${domainSid}-${relativeId}`, machine: user.endsWith('$') };
}

/** `DOMAIN\user`. */
export function accountName(account: Account): string {
  return `${account.domain}\\${account.user}`;
}

/** What connections without a name are logged as. */
export const anonymous: Account = {
  domain: 'NT AUTHORITY',
  user: 'ANONYMOUS LOGON',
  sid: 'S-1-5-7',
  machine: false,
};
