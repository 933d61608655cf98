import { type Account, accountName } from '../company/account.ts';

/** The columns that say who acted, in events that name a subject. */
export const subjectColumns = accountColumns('Subject');

/** The columns that say who signed in or out, in events that name a target. */
export const targetColumns = accountColumns('Target');

function accountColumns(part: 'Subject' | 'Target'): readonly string[] {
  const names = ['Account', 'DomainName', 'UserName', 'UserSid', 'LogonId'].map((name) => part + name);
  return ['Account', 'AccountType', ...names];
}

const known = new WeakMap<Account, readonly string[]>();

/** JSON of {@link subjectColumns} or {@link targetColumns}, whose last is the session's. */
export function accountValues(account: Account, logonId: string): string[] {
  let values = known.get(account);
  if (values === undefined) {
    const name = accountName(account);
    const type = account.machine ? 'Machine' : 'User';
    values = [name, type, name, account.domain, account.user, account.sid].map((text) =>
      JSON.stringify(text),
    );
    known.set(account, values);
  }
  return [...values, `"${logonId}"`];
}
