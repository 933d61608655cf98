import type { Advice } from '../../core/azure/exportEstimate.ts';

/**
 * What to do where no file share events (5140) arrive. Sources: Microsoft's pages on the events 5140 and 5145, and "Windows
 * security event sets that can be sent to Microsoft Sentinel".
 */
export const auditAdvice: readonly Advice[] = [
  {
    text: 'Windows writes event 5140 only where it is told to. On the file servers, set the advanced audit policy Object Access > Audit File Share to Success and Failure, by group policy or with:',
    code: 'auditpol /set /subcategory:"File Share" /success:enable /failure:enable',
  },
  {
    text: 'Event 5145, one for each file of a share, comes from Audit Detailed File Share. It is many times as much data, and a detection of file shares does not need it.',
  },
  {
    text: 'The agent has to send the events: of the sets of the connector "Windows Security Events via AMA", All Events and Common have 5140 and 5145, Minimal has neither. A custom set needs this XPath query in its data collection rule:',
    code: 'Security!*[System[(EventID=5140 or EventID=5145)]]',
  },
];
