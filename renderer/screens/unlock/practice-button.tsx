import { useMutation } from '@tanstack/react-query';
import { call, failureOf } from '../../bridge.ts';
import { goOnTour } from '../../help/helping.ts';
import { useText } from '../../i18n/text.ts';
import { useArrive, useVaultShelf } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';

/** The way into the practice vault, which is made when there is none. */
export function PracticeButton() {
  const text = useText();
  const arrive = useArrive();
  const known = useVaultShelf().data?.vaults.some(({ practice }) => practice) ?? false;
  const enter = useMutation({
    mutationFn: () => call('practice.enter', {}),
    onSuccess: (state) => {
      // Whoever comes for the first time is shown around.
      if (!known) goOnTour(0);
      arrive(state);
    },
  });
  return (
    <>
      <Button
        look="quiet"
        slim
        className="practice-begin"
        icon="pencil"
        isDisabled={enter.isPending}
        onPress={() => enter.mutate()}
      >
        {text(enter.isPending ? 'practice.opening' : 'practice.enter')}
      </Button>
      {enter.isError && <Problem failure={failureOf(enter.error)} />}
    </>
  );
}
