import type { About } from './about.ts';

/** A request to do something in a whole subscription; `what` without it: "list the resource groups". */
export function aboutSubscription(subscription: string, what: string, role = 'Reader'): About {
  return {
    what: `${what} of the subscription ${subscription}`,
    scope: `/subscriptions/${subscription}`,
    role,
    thing: { what: 'subscription', name: subscription },
  };
}
