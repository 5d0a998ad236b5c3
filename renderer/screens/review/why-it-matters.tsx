import { useText } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';

/** Why versions are kept and drafts are not signed: advice from practice, said to be that. */
export function WhyItMatters() {
  const text = useText();
  return (
    <Notice>
      <p>
        {text('version.why')}{' '}
        <Tag colour="plain" small>
          {text('version.why-standing')}
        </Tag>
      </p>
    </Notice>
  );
}
