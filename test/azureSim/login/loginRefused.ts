import { randomUUID } from 'node:crypto';
import type { Answer } from '../http/answer.ts';

interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly text: string;
}

/** Source: Microsoft Entra "authentication and authorization error codes"; words shortened. */
const refusals: Readonly<Record<number, Refusal>> = {
  50020: invalidGrant(
    'User account from identity provider does not exist in tenant and cannot access the application.',
  ),
  50076: invalidGrant(
    'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
  ),
  53003: invalidGrant('Access has been blocked by Conditional Access policies.'),
  65001: invalidGrant('The user or administrator has not consented to use the application.'),
  65002: invalidGrant(
    'Consent between first party application and first party resource must be configured via preauthorization.',
  ),
  90002: {
    status: 400,
    error: 'invalid_request',
    text: "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID.",
  },
  500011: {
    status: 400,
    error: 'invalid_resource',
    text: 'The resource principal named {resource} was not found in the tenant named {tenant}.',
  },
  700016: {
    status: 400,
    error: 'unauthorized_client',
    text: "Application with identifier '{client}' was not found in the directory '{tenant}'.",
  },
  700027: {
    status: 401,
    error: 'invalid_client',
    text: 'The certificate with identifier used to sign the client assertion is not registered on application.',
  },
  7000215: { status: 401, error: 'invalid_client', text: 'Invalid client secret provided.' },
  7000222: { status: 401, error: 'invalid_client', text: 'The provided client secret keys are expired.' },
  900144: {
    status: 400,
    error: 'invalid_request',
    text: "The request body must contain the following parameter: '{parameter}'.",
  },
  1002012: {
    status: 400,
    error: 'invalid_scope',
    text: 'The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.',
  },
};

function invalidGrant(text: string): Refusal {
  return { status: 400, error: 'invalid_grant', text };
}

/** A refusal of the token endpoint, by its AADSTS code. */
export function loginRefused(code: number, values: Readonly<Record<string, string>> = {}): Answer {
  const { status, error, text } = refusals[code]!;
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = new Date().toISOString().replace('T', ' ').slice(0, 19) + 'Z';
  const words = text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${words} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
    },
  };
}
