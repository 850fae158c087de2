import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  lessons: [
    'index',
    {
      type: 'category',
      label: 'The lab',
      collapsible: false,
      link: {
        type: 'generated-index',
        slug: '/lab/',
        description: 'Seven lessons in the order of the lab, and an eighth on what lies beyond it.',
      },
      items: [
        ...[
          'environment',
          'data',
          'cnn',
          'loss-and-optimizer',
          'backward',
          'training',
          'testing',
          'full-example',
        ],
        'beyond-this-machine',
      ],
    },
    {
      type: 'category',
      label: 'Beside the lab',
      collapsible: false,
      link: {
        type: 'generated-index',
        slug: '/beside/',
        description: 'Exercises, and pages to look things up.',
      },
      items: [
        'exercises',
        'what-it-learned',
        'your-picture',
        'compile-error',
        'symptoms',
        'why-typescript',
        'pytorch-map',
        'reading',
        'glossary',
      ],
    },
  ],
};

export default sidebars;
