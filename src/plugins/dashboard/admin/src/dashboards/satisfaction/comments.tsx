import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Meta, SatisfactionData } from '../answers';
import { Card } from '../chart/card';
import { useVoice } from '../use-voice';

const List = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 36rem), 1fr));
  gap: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[6]}`};

  li {
    padding-inline-start: ${({ theme }) => theme.spaces[3]};
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
`;

interface CommentsProps {
  readonly comments: SatisfactionData['comments'];
  readonly meta: Meta;
}

/** What people wrote, the latest first, without their names. */
export const Comments = ({ comments, meta }: CommentsProps) => {
  const { say, word, moment, spanOf } = useVoice();
  return (
    <Card
      isWide
      title={say('boards.satisfaction.comments', { comments: comments.length })}
      about={say('boards.satisfaction.comments.about', { span: spanOf(meta) })}
    >
      <List>
        {comments.map(({ givenAt, sector, direction, comment }) => (
          <li key={`${givenAt} ${comment}`}>
            <Typography tag="p">{comment}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[moment(givenAt), word(sector), word(direction)].join(' · ')}
            </Typography>
          </li>
        ))}
      </List>
    </Card>
  );
};
