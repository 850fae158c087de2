import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  lessons: [
    'index',
    {
      type: 'category',
      label: 'The lab',
      collapsible: false,
      items: ['environment', 'data', 'cnn', 'loss-and-optimizer', 'training', 'testing', 'full-example'],
    },
    {
      type: 'category',
      label: 'Beside the lab',
      collapsible: false,
      items: ['exercises', 'compile-error', 'why-typescript', 'reading', 'glossary'],
    },
  ],
};

export default sidebars;
