import { describe, expect, it } from 'vitest';
import { ByomlError, errorText } from '../../../../src/core/errors/byomlError.ts';
import { type ErrorCode, errorCatalogue } from '../../../../src/core/errors/catalogue.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];
const kinds = ['usage', 'input', 'precondition', 'service', 'gate', 'defect', 'cancelled'];

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
}

describe('the catalogue of errors', () => {
  it.each(codes)('%s says what happened and what to do, and fills every placeholder', (code) => {
    const entry = errorCatalogue[code];
    expect(kinds).toContain(entry.kind);
    expect(entry.message.trim()).toBe(entry.message);
    expect(entry.message).not.toBe('');
    expect(entry.action).toMatch(/^\{\w+\}$|\S.*[.!?]$/);
    const asked = new Set([...placeholders(entry.message), ...placeholders(entry.action)]);
    const args = Object.fromEntries([...asked].map((name) => [name, `<${name}>`]));
    const text = errorText({ code, args });
    expect(placeholders(text.message + text.action)).toEqual([]);
    for (const name of asked) expect(text.message + text.action).toContain(`<${name}>`);
    // A brace that is not part of a placeholder would reach the reader as it stands.
    expect(text.message + text.action).not.toMatch(/[{}]/);
  });

  it('has codes that say which area they belong to, or stand alone', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/);
  });
});

describe('errorText', () => {
  const error = new ByomlError('model.parameter', {
    name: 'rank',
    value: '{name}',
    reason: '$& is no number',
  });

  it('fills arguments as they are, even where they look like placeholders', () => {
    expect(errorText(error).message).toContain('rank cannot be {name}: $& is no number');
  });

  it('fills the translated text', () => {
    const german = (english: string): string => (english.includes('{name}') ? '{reason} ({name})' : english);
    expect(errorText(error, german).message).toBe('$& is no number (rank)');
  });

  it('cuts an argument that is endless', () => {
    const args = { path: 'a.csv', column: 'user', columns: 'x'.repeat(1_000_000) };
    const { message } = errorText({ code: 'source.columnMissing', args });
    expect(message).toContain('x…');
    expect(message.length).toBeLessThan(5000);
  });

  it('leaves a placeholder that got no argument', () => {
    expect(errorText({ code: 'model.parameter', args: {} }).message).toContain('{name}');
  });
});

describe('ByomlError', () => {
  it('is told apart from others by its code', () => {
    const error: unknown = new ByomlError('cancelled', {});
    expect(ByomlError.is(error)).toBe(true);
    expect(ByomlError.is(error, 'cancelled')).toBe(true);
    expect(ByomlError.is(error, 'defect')).toBe(false);
    expect(ByomlError.is(new Error('cancelled'))).toBe(false);
  });

  it('carries kind, message, cause and details', () => {
    const cause = new Error('EACCES');
    const error = new ByomlError('defect', { what: 'x' }, { cause, details: [1] });
    expect(error.kind).toBe('defect');
    expect(error.message).toBe(errorText(error).message);
    expect(error.cause).toBe(cause);
    expect(error.details).toEqual([1]);
    expect('cause' in new ByomlError('defect', { what: 'x' })).toBe(false);
  });
});
