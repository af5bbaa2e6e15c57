import { Button, Dialog } from '@strapi/design-system';
import { useText } from '../page/use-text';
import type { ImportReport } from './staff-import';

interface ConfirmImportProps {
  readonly report: ImportReport;
  readonly officeName: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what an import will do before it does it. */
export const ConfirmImport = ({ report, officeName, onConfirm, onClose }: ConfirmImportProps) => {
  const say = useText();
  const { totals } = report;
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => (open ? undefined : onClose())}>
      <Dialog.Content>
        <Dialog.Header>{say('import.confirm.title')}</Dialog.Header>
        <Dialog.Body>
          <Dialog.Description>
            {say('import.confirm.text', { ...totals, office: officeName })}
          </Dialog.Description>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {say('import.confirm.back')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={onConfirm}>
              {say('import.confirm.go')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
