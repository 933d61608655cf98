import * as z from 'zod';

/** What a service says of a failure. */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
}

const partSchema = z.object({ code: z.string().optional(), message: z.string().optional() });

/** The envelope of Resource Manager, and that of Log Analytics whose inner errors say more. */
const envelopeSchema = z.object({
  error: partSchema.extend({
    details: z.array(partSchema).nullish().catch(undefined),
    innererror: z.unknown().optional(),
  }),
});

const innerSchema = partSchema.extend({ innererror: z.unknown().optional() });

/** Longest text of a service that is passed on, in characters. */
const longest = 1000;

/** Storage answers in XML. */
const xml = /<Code>([^<]{1,200})<\/Code>\s*<Message>([^<]{0,2000})/;

/** The code and message of an answer's body; undefined where it has none, as with half a body or a proxy's page. */
export function errorBodyOf(text: string): ErrorBody | undefined {
  const [, xmlCode, xmlMessage] = xml.exec(text) ?? [];
  if (xmlCode !== undefined) return { code: xmlCode, message: tidy(xmlMessage ?? '') };
  const envelope = envelopeSchema.safeParse(json(text));
  if (!envelope.success) return undefined;
  const { code, message, details, innererror } = envelope.data.error;
  if (code === undefined && message === undefined) return undefined;
  const further = (details ?? []).map((detail) => detail.message);
  const said = [message, ...further, ...innerMessages(innererror, 4)].filter((part) => part !== undefined);
  return { code: code ?? 'no code', message: tidy([...new Set(said)].join(' ')) };
}

function innerMessages(inner: unknown, depth: number): readonly (string | undefined)[] {
  const parsed = innerSchema.safeParse(inner);
  if (!parsed.success || depth === 0) return [];
  return [parsed.data.message, ...innerMessages(parsed.data.innererror, depth - 1)];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One line without the full stop that our sentence brings. */
function tidy(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return short.replace(/\.$/, '');
}
