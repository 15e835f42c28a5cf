//! What a client needs to work without a line: the reference data and the open cases of an area, page by page, each from
//! the list that has it. It is outside the contexts because the lists are theirs.

use chrono::NaiveDate;
use entity::enums::{CaseKind, Status};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::IntoParams;
use validator::Validate;

use crate::domain::workflow::is_over;
use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::auth::long_call::LongCall;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::fields::Fields;
use crate::kernel::on_heap::on_heap;
use crate::kernel::position::{self, Position};
use crate::kernel::secrets::digest;
use crate::service::council::sector::{self, SectorQuery};
use crate::service::council::session::{self, SessionQuery};
use crate::service::council::term::{self, TermQuery};
use crate::service::directory::administrative_unit::{self, UnitQuery};
use crate::service::directory::organization::view::{self as organization, OrganizationQuery};
use crate::service::engine::case::list::{self as case, CaseQuery};
use crate::service::feed::changes::followed;
use crate::service::feed::cursor::{Cursor, KeptCursor};
use crate::service::vocabulary;

/// The most records that are read at once.
const LIMIT: u64 = 200;
/// Who works for more councils is sent the reference data of all.
const MOST_COUNCILS: usize = 50;

/// Of which area, and where to go on.
#[derive(Clone, Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PackQuery {
    /// The area: administrative units, with the units below them. Default: everywhere.
    #[validate(length(max = 100))]
    #[param(max_items = 100)]
    pub unit_id: Option<Vec<Uuid>>,
    /// The kinds of cases, the same as for `GET /v1/changes` afterwards. Default: all.
    pub types: Option<Vec<CaseKind>>,
    /// `resume` of the last line that was read of a pack that broke off; the other parameters are the same again.
    #[validate(length(max = 8000))]
    #[param(max_length = 8000, pattern = "^[A-Za-z0-9_-]*$")]
    pub cursor: Option<String>,
}

/// The parts of a pack, in their order. A record of each stands in the field of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Section {
    Vocabulary,
    AdministrativeUnit,
    Organization,
    Sector,
    Term,
    Session,
    Case,
}

impl Section {
    const ALL: [Self; 7] = [
        Self::Vocabulary,
        Self::AdministrativeUnit,
        Self::Organization,
        Self::Sector,
        Self::Term,
        Self::Session,
        Self::Case,
    ];

    const fn field(self) -> &'static str {
        match self {
            Self::Vocabulary => "vocabulary",
            Self::AdministrativeUnit => "administrative_unit",
            Self::Organization => "organization",
            Self::Sector => "sector",
            Self::Term => "term",
            Self::Session => "session",
            Self::Case => "case",
        }
    }

    fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|one| *one != self).nth(1)
    }
}

/// How far a client has read a pack.
#[derive(Debug)]
struct PackCursor {
    /// The client sends it with each request.
    area: Option<Vec<Uuid>>,
    /// The councils whose reference data is sent; none: that of all.
    councils: Option<Vec<Uuid>>,
    /// The day on which the pack was begun.
    on: NaiveDate,
    /// Where to follow the changes after the pack: the place before its first line.
    changes: Cursor,
    /// The part that is being sent; `None` when everything was sent.
    section: Option<Section>,
    page: Option<String>,
}

impl PackCursor {
    fn begin(ctx: &RequestContext, area: Option<Vec<Uuid>>, changes: Cursor) -> Self {
        // whoever also works for a body of no council sees cases of all
        let councils: Option<Vec<Uuid>> = ctx.actor.grants.iter().map(|grant| grant.council_id).collect();
        let councils = councils.map(|mut councils| {
            councils.sort_unstable();
            councils.dedup();
            councils
        });
        let councils = councils.filter(|some| (1..=MOST_COUNCILS).contains(&some.len()));
        let (on, section) = (ctx.today(), Some(Section::ALL[0]));
        Self { area, councils, on, changes, section, page: None }
    }

    /// Reads a cursor, of the same area and kinds of cases.
    fn read(app: &App, ctx: &RequestContext, sent: &str, begun: Self) -> Result<Self> {
        let kept = app.secrets.verify(sent).and_then(|bytes| postcard::from_bytes::<KeptPack>(&bytes).ok());
        let KeptPack { area_digest, councils, on, changes, section, page } =
            kept.ok_or(Code::InvalidCursor)?;
        let changes = changes.cursor(ctx)?;
        match area_digest == begun.area_digest() && changes.follows_as(&begun.changes) {
            true => Ok(Self { councils, on, changes, section, page, ..begun }),
            false => Err(Code::InvalidCursor.into()),
        }
    }

    fn sealed(&self, app: &App) -> Result<String> {
        let kept = KeptPack {
            area_digest: self.area_digest(),
            councils: self.councils.clone(),
            on: self.on,
            changes: self.changes.kept()?,
            section: self.section,
            page: self.page.clone(),
        };
        Ok(app.secrets.sign(&postcard::to_stdvec(&kept).map_err(Error::internal)?))
    }

    fn area_digest(&self) -> String {
        digest(format!("{:?}", self.area).as_bytes())
    }
}

/// A cursor as clients keep it.
#[derive(Debug, Serialize, Deserialize)]
struct KeptPack {
    area_digest: String,
    councils: Option<Vec<Uuid>>,
    on: NaiveDate,
    changes: KeptCursor,
    section: Option<Section>,
    page: Option<String>,
}

/// A pack that is being read.
pub struct Pack {
    call: LongCall,
    /// What every record contains at least.
    now: Position,
    cursor: PackCursor,
    is_over: bool,
}

/// What is sent of a pack at once.
pub enum Sent {
    /// Records, the field in which each stands, and the cursor after them.
    Records { field: &'static str, records: Vec<Value>, resume: String },
    /// Everything was sent: the cursor with which to follow the changes.
    End { next_cursor: String },
}

impl Pack {
    /// Begins a pack, or goes on with one.
    ///
    /// # Errors
    /// 400 for an invalid cursor, 410 when changes since the beginning are not kept any more, 429 when the caller has too
    /// many open streams, 503 when the process has.
    pub async fn open(app: App, ctx: RequestContext, token: AccessToken, query: PackQuery) -> Result<Self> {
        let mut call = LongCall::begin(app, ctx, token).await?;
        let now = position::present(&mut call.app, &call.ctx).await?;
        let changes = Cursor::at(&call.ctx, &now, followed(query.types));
        let area = query.unit_id.map(|mut units| {
            units.sort_unstable();
            units.dedup();
            units
        });
        let begun = PackCursor::begin(&call.ctx, area, changes);
        let cursor = match &query.cursor {
            None => begun,
            Some(sent) => PackCursor::read(&call.app, &call.ctx, sent, begun)?,
        };
        cursor.changes.valid(&call.app, &now)?;
        Ok(Self { call, now, cursor, is_over: false })
    }

    /// Reads what comes next; `None` at the end, and when the process stops: the client goes on at another one.
    ///
    /// # Errors
    /// 401 when the caller is signed out, 503 when the database cannot be read.
    pub async fn next(&mut self) -> Result<Option<Sent>> {
        while let Some(section) = self.cursor.section {
            if self.call.app.stopping.get().is_some() {
                return Ok(None);
            }
            self.call.admit().await?;
            let LongCall { app, ctx, .. } = &self.call;
            let reader = &self.now.reader(app);
            // what other roles showed leaves with the changes
            self.cursor.changes.follow_roles_of(ctx);
            let (records, next) = on_heap(|| page(reader, ctx, &self.cursor, section)).await?;
            self.cursor.section = if next.is_some() { Some(section) } else { section.next() };
            self.cursor.page = next;
            if !records.is_empty() {
                let resume = self.cursor.sealed(app)?;
                return Ok(Some(Sent::Records { field: section.field(), records, resume }));
            }
        }
        if std::mem::replace(&mut self.is_over, true) {
            return Ok(None);
        }
        Ok(Some(Sent::End { next_cursor: self.cursor.changes.sealed(&self.call.app)? }))
    }

    /// Returns the fields that the caller asks for.
    #[must_use]
    pub fn fields(&self) -> &Fields {
        &self.call.ctx.fields
    }
}

/// Returns the records of a page, and the cursor of the next one. What the caller does not ask for is not read.
async fn page(
    app: &App,
    ctx: &RequestContext,
    cursor: &PackCursor,
    section: Section,
) -> Result<(Vec<Value>, Option<String>)> {
    if !ctx.fields.wants(section.field()) {
        return Ok((vec![], None));
    }
    let ctx = &ctx.within(section.field());
    let (limit, after) = (Some(LIMIT), cursor.page.clone());
    let council_id = cursor.councils.clone();
    macro_rules! page { ($list:ident, $query:ident { $($field:ident: $value:expr),+ $(,)? }) => {
        $list::list(app, ctx, $query { $($field: $value,)+ limit, cursor: after, ..$query::default() }).await?.into_json()?
    } }
    let page = match section {
        Section::Vocabulary => {
            let vocabulary = serde_json::to_value(vocabulary::read()).map_err(Error::internal)?;
            return Ok((vec![vocabulary], None));
        }
        Section::AdministrativeUnit => page!(administrative_unit, UnitQuery { under: cursor.area.clone() }),
        Section::Organization => page!(organization, OrganizationQuery { valid_on: Some(cursor.on) }),
        Section::Sector => page!(sector, SectorQuery { council_id: council_id }),
        Section::Term => page!(term, TermQuery { council_id: council_id }),
        Section::Session => page!(session, SessionQuery { council_id: council_id }),
        Section::Case => {
            let kinds = &cursor.changes.kinds;
            let open = Status::ALL.iter().copied().filter(|status| !is_over(*status)).collect();
            page!(
                case,
                CaseQuery {
                    kind: (!kinds.is_empty()).then(|| kinds.clone()),
                    status: Some(open),
                    unit_id: cursor.area.clone(),
                }
            )
        }
    };
    Ok((page.items, page.next_cursor))
}
