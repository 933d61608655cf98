/** Versions of Resource Manager's services that we speak; @azure/arm-operationalinsights brings its own, 2025-07-01. */
export const apiVersions = {
  subscriptions: '2022-12-01',
  resourceGroups: '2021-04-01',
  providers: '2021-04-01',
  permissions: '2022-04-01',
  storage: '2023-05-01',
  eventHub: '2024-01-01',
  dataCollection: '2024-03-11',
  operationalInsights: '2025-07-01',
  securityInsights: '2025-09-01',
} as const;
