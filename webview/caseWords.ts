import type { Case } from '../src/core/scores.ts';
import { t } from './text.ts';

/** A case in two or three words. */
export function caseWords(name: Case): string {
  switch (name) {
    case 'scored':
      return t('Never seen before');
    case 'seen':
      return t('Seen in training');
    case 'crossComponent':
      return t('Different group');
    case 'unknownUser':
      return t('Unknown user');
    case 'unknownResource':
      return t('Unknown resource');
  }
}

/** What a case means, in a sentence. */
export function caseMeaning(name: Case): string {
  switch (name) {
    case 'scored':
      return t('The model knows the user and the resource, but never saw the one use the other.');
    case 'seen':
      return t('The user used the resource in the time that the model learned from.');
    case 'crossComponent':
      return t(
        'The user belongs to another group: nobody linked to this user through shared resources ever used this one.',
      );
    case 'unknownUser':
      return t('The model has not met this user, and so cannot score what the user does.');
    case 'unknownResource':
      return t('The model has not met this resource, and so cannot score who uses it.');
  }
}
