import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Scene } from '../../ui/scene.tsx';
import './cover.css';

type Properties = { readonly name: string; readonly isQuiet?: boolean; readonly children: ReactNode };

/** Covers everything, dialogs too; what lies beneath keeps its state and its focus, but cannot be seen, read or reached. */
export function Cover({ name, isQuiet = false, children }: Properties) {
  return (
    <ModalOverlay className={isQuiet ? 'cover quiet-cover' : 'cover'} isOpen isKeyboardDismissDisabled>
      <Modal className="cover-frame">
        <Dialog className="cover-dialog" aria-label={name}>
          <div className="cover-scene">
            <Scene />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
