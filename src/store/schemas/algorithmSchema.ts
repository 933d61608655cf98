import * as z from 'zod';
import { parametersSchema } from './jsonSchema.ts';

export const algorithmSchema = z.strictObject({ id: z.string().min(1), parameters: parametersSchema });
