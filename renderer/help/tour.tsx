import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { tourStops } from '../../src/content/help/tour.ts';
import { tourKey } from '../../src/i18n/content-key.ts';
import { call } from '../bridge.ts';
import { useSpeak } from '../i18n/speak.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { useGo } from '../place.ts';
import { Button } from '../ui/button.tsx';
import { Passage } from '../ui/passage.tsx';
import { goOnTour } from './helping.ts';
import './tour.css';

/** A page takes the focus when it appears; the tour takes it after that. */
const afterArrivalMs = 350;

/** One stop of the tour beside the page that it speaks of. The page stays in use; Escape leaves the tour. */
export function Tour({ at }: { readonly at: number }) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const go = useGo();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useQuery({ queryKey: ['interviews', 'tour'], queryFn: () => call('interviews.list', {}), staleTime: 0 });
  const interview = list.data?.[0]?.id;
  const stop = tourStops[at];
  const page = stop?.page;
  useEffect(() => {
    if (page === 'home') go({ screen: 'home' });
    else if (page && interview) go({ screen: page, interview });
    const timer = setTimeout(() => heading.current?.focus({ preventScroll: true }), afterArrivalMs);
    return () => clearTimeout(timer);
  }, [page, interview, go]);
  if (!stop) return null;
  const last = at === tourStops.length - 1;
  return (
    <aside
      className="tour"
      aria-labelledby="tour-title"
      onKeyDown={(event) => event.key === 'Escape' && goOnTour(undefined)}
    >
      <p className="small quiet">{text('tour.place', { number: at + 1, count: tourStops.length })}</p>
      <h2 id="tour-title" ref={heading} tabIndex={-1}>
        <Passage of={say(tourKey(stop.id, 'title'), stop.title)} />
      </h2>
      <Passage as="p" of={say(tourKey(stop.id, 'text'), stop.text)} />
      <div className="tour-ways">
        <Button look="quiet" slim onPress={() => goOnTour(undefined)}>
          {text(last ? 'tour.end' : 'tour.leave')}
        </Button>
        <span className="push" />
        {at > 0 && (
          <Button slim icon="back" onPress={() => goOnTour(at - 1)}>
            {text('common.back')}
          </Button>
        )}
        {!last && (
          <Button look="go" slim iconAfter="next" onPress={() => goOnTour(at + 1)}>
            {text('tour.next')}
          </Button>
        )}
      </div>
    </aside>
  );
}
