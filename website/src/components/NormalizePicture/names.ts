import { translate } from '@docusaurus/Translate';
import type { ChannelName } from './arithmetic';

export function nameOf(channel: ChannelName): string {
  switch (channel) {
    case 'red':
      return translate({ id: 'normalize.red', message: 'Red' });
    case 'green':
      return translate({ id: 'normalize.green', message: 'Green' });
    case 'blue':
      return translate({ id: 'normalize.blue', message: 'Blue' });
  }
}
