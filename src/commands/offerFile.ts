import { ByomlError } from '../core/errors/byomlError.ts';
import { t } from '@vscode/l10n';
import { errorWords } from '../host/errorWords.ts';
import { Precondition } from '../host/precondition.ts';
import type { DetectionPlace } from './detectionPlace.ts';
import { fileOf } from './requirements.ts';

/** Waits for work on a detection's events; where the events are the problem, the file that names them is offered. */
export async function offerFile<Result>(place: DetectionPlace, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!ByomlError.is(error) || !(error.code.startsWith('source.') || error.code === 'model.noData'))
      throw error;
    throw new Precondition(
      errorWords(error),
      { label: t('Open detection.yaml'), file: fileOf(place) },
      error,
    );
  }
}
