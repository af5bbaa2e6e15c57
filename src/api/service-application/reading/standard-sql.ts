/** The standard in force when the stage of `a` began. */
export const STANDARD = `left join service_standards s
    on s.stage = a.stage and s.sector = a.sector
   and (a.stage_since + interval '7 hours')::date
       between s.valid_from and coalesce(s.valid_until, 'infinity'::date)`;

/** Whether `a` is at its stage for longer than that, at the moment `clock.now`. */
export const IS_LATE = `coalesce(a.stage_since + make_interval(hours => s.target_hours) < clock.now, false)`;
