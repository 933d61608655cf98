import { ByomlError } from '../../core/errors/byomlError.ts';

/** What a refusal is about: its error is made from it. */
export interface Asked {
  /** Title of the cloud. */
  readonly cloud: string;
  readonly tenant: string | undefined;
  /** What the token was for. */
  readonly audience: string;
}

const askAdministrator =
  'Ask an administrator of the directory to consent to the application, or sign in in another way.';
const signInAgain = 'Sign in again.';
const signInInteractively =
  'Sign in again where you can be asked (`az login`, or the editor), then repeat this.';

/** Reason and remedy of the codes that people meet. Source: Microsoft Entra authentication error codes. */
const refusals: Readonly<Record<string, readonly [reason: string, fix: string]>> = {
  50034: ['there is no such account in the directory', 'Choose the right account, then sign in again.'],
  50053: ['the account is locked', 'Wait, or ask an administrator to unlock it.'],
  50055: ['the password has expired', 'Change the password, then sign in again.'],
  50057: ['the account is disabled', 'Ask an administrator to enable it.'],
  50072: ['the account has to be protected by a second factor first', signInInteractively],
  50074: ['a second factor is wanted', signInInteractively],
  50076: ['a second factor is wanted', signInInteractively],
  50079: ['the account has to be protected by a second factor first', signInInteractively],
  50105: [
    'the account has no role in the application',
    'Ask an administrator to assign it to the application.',
  ],
  50126: ['name or password is wrong', signInAgain],
  50158: ['another check of the organisation is wanted', signInInteractively],
  50173: ['the sign-in was revoked', signInAgain],
  53000: ['the device does not meet the rules of the organisation', 'Use a device that meets them.'],
  53003: [
    'conditional access does not allow it',
    'Ask an administrator which places and devices are allowed.',
  ],
  65001: ['nobody has consented to it yet', askAdministrator],
  65004: ['consent was refused', askAdministrator],
  70008: ['the sign-in has expired', signInAgain],
  70043: ['the sign-in has expired by the rules of the organisation', signInAgain],
  500011: [
    'the service is not known in the directory',
    'Check the tenant, and the endpoints of the profile.',
  ],
  700016: ['the application is not known in the directory', 'Check client id and tenant.'],
  700024: ['the proof of identity has expired', 'Check the clock of this machine, then run it again.'],
  700027: [
    'the certificate is not one of the application',
    'Register the certificate, or use the right one.',
  ],
  700082: ['the sign-in has expired', signInAgain],
  700211: ['no federated credential of the application fits the issuer', 'Check the federated credentials.'],
  700213: ['no federated credential of the application fits the subject', 'Check the federated credentials.'],
  7000215: ['the secret is wrong', 'Check that it is the value of the secret and not its id.'],
  7000222: ['the secret has expired', 'Make a new one for the application and sign in with it.'],
};

/** The account and the directory do not know each other. */
const tenantReasons: Readonly<Record<string, string>> = {
  50020: 'the account is not a member or guest of it',
  50059: 'it was not said which directory is meant',
  50128: 'there is no directory of that name',
  90002: 'there is no such directory in this cloud',
  900023: 'that is neither an id nor a domain',
};

/** The code in what Entra, or whoever hands it on, says: `AADSTS65002`. */
export function entraCode(text: string): string | undefined {
  return /AADSTS(\d{4,8})/.exec(text)?.[1];
}

/** An error of Entra's in our words, by its code; none of its own text, which names people and applications. */
export function entraProblem(code: string, { cloud, tenant, audience }: Asked): ByomlError {
  const named = `AADSTS${code}`;
  if (code === '65002') return new ByomlError('signIn.audience', { audience, code: named });
  const tenantReason = tenantReasons[code];
  if (tenantReason !== undefined) {
    return new ByomlError('signIn.tenant', { tenant: tenant ?? '', reason: `${tenantReason} (${named})` });
  }
  const [reason, fix] = refusals[code] ?? [
    'Microsoft Entra refused',
    `Look up ${named}, then sign in again.`,
  ];
  return new ByomlError('signIn.refused', { cloud, reason: `${reason} (${named})`, fix });
}
