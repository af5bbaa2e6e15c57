import { Button, Flex, Typography } from '@strapi/design-system';
import { useId, useRef, useState, type DragEvent } from 'react';
import { styled } from 'styled-components';
import { useDownload } from '../page/use-download';
import { useText } from '../page/use-text';
import { Announcement } from '../page/announcement';

const Drop = styled.div<{ $isOver: boolean }>`
  border: 1px dashed
    ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral500)};
  background: ${({ theme, $isOver }) =>
    $isOver ? theme.colors.primary100 : theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
  padding: ${({ theme }) => theme.spaces[6]};
  text-align: center;
  overflow-wrap: anywhere;
`;

/** Opened by the button before it, which can be seen and reached. */
const HiddenInput = styled.input`
  display: none;
`;

const ACCEPTED = '.csv,.txt,.xlsx';

interface FileChoiceProps {
  readonly file: File | null;
  readonly disabled: boolean;
  readonly onChoose: (file: File) => void;
}

/** Where a file is dropped or chosen, and where its template is had. */
export const FileChoice = ({ file, disabled, onChoose }: FileChoiceProps) => {
  const say = useText();
  const { download, failure } = useDownload();
  const downloadTemplate = (format: 'csv' | 'xlsx') =>
    download(`/dashboard/staff-imports/template.${format}`, `pegawai.${format}`);
  const input = useRef<HTMLInputElement>(null);
  const nameId = useId();
  const [isOver, setIsOver] = useState(false);

  const take = (files: FileList | null): void => {
    const [first] = files ?? [];
    if (first !== undefined && !disabled) onChoose(first);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(!disabled);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Drop $isOver={isOver} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
        <Flex direction="column" gap={3}>
          <Typography id={nameId} fontWeight={file === null ? undefined : 'semiBold'}>
            {file === null ? say('import.file.none') : file.name}
          </Typography>
          <Button
            variant="secondary"
            disabled={disabled}
            aria-describedby={nameId}
            onClick={() => input.current?.click()}
          >
            {say(file === null ? 'import.file.choose' : 'import.file.other')}
          </Button>
          <HiddenInput
            ref={input}
            type="file"
            accept={ACCEPTED}
            onChange={({ target }) => {
              take(target.files);
              // The same file, mended, may be chosen again.
              target.value = '';
            }}
          />
          <Typography variant="pi" textColor="neutral600">
            {say('import.file.bounds')}
          </Typography>
        </Flex>
      </Drop>
      <Flex gap={2} wrap="wrap" alignItems="center">
        <Typography textColor="neutral600">{say('import.template')}</Typography>
        <Button variant="tertiary" size="S" onClick={() => void downloadTemplate('xlsx')}>
          {say('import.template.xlsx')}
        </Button>
        <Button variant="tertiary" size="S" onClick={() => void downloadTemplate('csv')}>
          {say('import.template.csv')}
        </Button>
        <Announcement text={failure === null ? '' : say('page.failed')} isWarning />
      </Flex>
    </Flex>
  );
};
