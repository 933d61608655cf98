import * as z from 'zod';

/** Body of a data export's PUT. Source: DataExports.json 2025-07-01; `type` of the destination is read-only. */
export const dataExportSchema = z.strictObject({
  properties: z.strictObject({
    dataExportId: z.string().optional(),
    tableNames: z.array(z.string()),
    destination: z.strictObject({
      resourceId: z.string(),
      metaData: z.strictObject({ eventHubName: z.string().optional() }).optional(),
    }),
    enable: z.boolean().optional(),
    createdDate: z.string().optional(),
    lastModifiedDate: z.string().optional(),
  }),
});

export type DataExportBody = z.infer<typeof dataExportSchema>;

/** Name of one that is put. */
export const dataExportName = /^[A-Za-z][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/;
