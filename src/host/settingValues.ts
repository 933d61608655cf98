import * as z from 'zod/mini';

// settings.json may hold anything: what is none of these counts as the default, which is the one of package.json.

/** Alerts a day. */
export const budgetSetting = z.catch(z.number().check(z.gte(0.1), z.lte(1000)), 5);

/** Rows of one request of the results page. */
export const pageSizeSetting = z.catch(z.int().check(z.gte(50), z.lte(500)), 200);

/** Hosts of the user's own cloud. */
export const trustedHostsSetting = z.catch(z.array(z.string()), []);

export const ruleDiagnosticsSetting = z.catch(z.boolean(), true);
