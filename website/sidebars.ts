import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';
import { root } from '../tools/root';
import { lessonPagesOf } from './plugins/lessonPages';

type Item = Extract<SidebarsConfig[string], unknown[]>[number];

/**
 * The lessons, each with its closer looks folded below it. Those are references: "next" goes from lesson to lesson, past them.
 */
const lessons = lessonPagesOf(root).map(({ id, title, looks }): Item => {
  if (looks.length === 0) return id;
  return {
    type: 'category',
    // Its label's translation is found by the page, whatever its title is.
    key: id,
    label: title,
    link: { type: 'doc', id },
    items: looks.map((look): Item => ({ type: 'ref', id: look.id })),
  };
});

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
      items: lessons,
    },
    {
      type: 'category',
      label: 'Beside the lab',
      collapsed: true,
      link: {
        type: 'generated-index',
        slug: '/beside/',
        description: 'Exercises, and pages to look things up.',
      },
      items: [
        'where-you-are',
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
