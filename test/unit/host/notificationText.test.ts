import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notificationText } from '../../../src/host/notificationText.ts';

/** What the editor takes for a link in a notification. */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;

describe('notificationText', () => {
  it('makes no link of a name', () => {
    const text = notificationText('user "[free](command:workbench.action.terminal.new)" is unknown');
    expect(text).not.toMatch(link);
    expect(text).toContain('[free] (command:');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', '(', 'command:a', 'x', ')', ' ', '\u200b')), (parts) => {
        expect(notificationText(parts.join(''))).not.toMatch(link);
      }),
    );
  });

  it('shortens, and shows what cannot be seen', () => {
    expect(notificationText('a'.repeat(33_000)).length).toBeLessThanOrEqual(600);
    expect(notificationText('a\nb\u202ec')).toBe('a␊b<U+202E>c');
  });
});
