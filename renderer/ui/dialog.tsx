import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

type Properties = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
};

/** One decision in front of the screen; Escape and a press outside leave it without doing anything. */
export function Dialog({ title, isOpen, onClose, wide = false, role = 'dialog', children }: Properties) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={wide ? 'dialog-frame wide scroll' : 'dialog-frame scroll'}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the end of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
