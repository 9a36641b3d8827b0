//! SQLite's one writing connection, in a thread of its own. It takes what is waiting, runs each action in its own savepoint and
//! commits them together: one flush to disk for many actions. An answer goes out only after the commit that holds it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;

use anyhow::Context as _;
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::result::Error;
use tokio::sync::oneshot;

use super::{Conn, lost};

/// How many actions share a commit at the most.
const GROUP: usize = 64;

/// The sending half: give it work, wait for the answer.
pub(super) struct Writer {
    queue: mpsc::Sender<Box<dyn Work>>,
}

/// One action that waits: run in a savepoint first, answered after the commit.
trait Work: Send {
    /// Whether what it did is to be kept.
    fn run(&mut self, conn: &mut Conn) -> bool;
    /// Told whether the commit went through.
    fn answer(self: Box<Self>, committed: Result<(), Error>);
}

struct Task<F, T, E> {
    work: Option<F>,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Work for Task<F, T, E>
where
    F: FnOnce(&mut Conn) -> Result<T, E> + Send,
    T: Send,
    E: From<Error> + Send,
{
    fn run(&mut self, conn: &mut Conn) -> bool {
        let Some(work) = self.work.take() else { return false };
        let result = match catch_unwind(AssertUnwindSafe(|| work(conn))) {
            Ok(result) => result,
            Err(_) => Err(lost("the work stopped half-way").into()),
        };
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn answer(self: Box<Self>, committed: Result<(), Error>) {
        let result = match (self.result, committed) {
            (Some(Ok(value)), Ok(())) => Ok(value),
            (Some(Err(error)), _) => Err(error),
            (Some(Ok(_)), Err(error)) => Err(error.into()),
            (None, Err(error)) => Err(error.into()),
            (None, Ok(())) => Err(lost("the work was not begun").into()),
        };
        // nobody may be waiting any more: the browser went away
        drop(self.reply.send(result));
    }
}

impl Writer {
    pub(super) fn start(conn: Conn) -> anyhow::Result<Self> {
        let (queue, waiting) = mpsc::channel();
        std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || write_until_closed(conn, &waiting))
            .context("the writing thread cannot start")?;
        Ok(Self { queue })
    }

    pub(super) async fn run<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.send(work)?.await.unwrap_or_else(|_| Err(lost("the writing thread has ended").into()))
    }

    pub(super) fn run_now<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let answer = self.send(work)?;
        // callable from inside an asynchronous test too, where `blocking_recv` would refuse
        futures_block(answer).unwrap_or_else(|| Err(lost("the writing thread has ended").into()))
    }

    fn send<F, T, E>(&self, work: F) -> Result<oneshot::Receiver<Result<T, E>>, Error>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.queue
            .send(Box::new(Task { work: Some(work), result: None, reply }))
            .map_err(|_| lost("the writing thread has ended"))?;
        Ok(answer)
    }
}

/// Waits on this thread, parking it between wake-ups.
fn futures_block<T>(receiver: oneshot::Receiver<T>) -> Option<T> {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: std::sync::Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = std::sync::Arc::new(Unpark(std::thread::current())).into();
    let mut context = std::task::Context::from_waker(&waker);
    // inside a test's runtime tokio would ask for a pause after some answers, and nobody would wake us from it
    let mut receiver = std::pin::pin!(tokio::task::unconstrained(receiver));
    loop {
        match std::future::Future::poll(receiver.as_mut(), &mut context) {
            std::task::Poll::Ready(answer) => return answer.ok(),
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}

fn write_until_closed(mut conn: Conn, waiting: &mpsc::Receiver<Box<dyn Work>>) {
    while let Ok(first) = waiting.recv() {
        let mut group = vec![first];
        group.extend(waiting.try_iter().take(GROUP - 1));
        let committed = commit_together(&mut conn, &mut group);
        for work in group {
            work.answer(match &committed {
                Ok(()) => Ok(()),
                Err(text) => Err(lost(text)),
            });
        }
    }
}

/// The error is text because every action of the group needs its own copy.
fn commit_together(conn: &mut Conn, group: &mut [Box<dyn Work>]) -> Result<(), String> {
    type Transactions = <Conn as diesel::Connection>::TransactionManager;
    let begin = |conn: &mut Conn| match conn {
        // taken at once: another process that writes must not surprise us half-way
        Conn::Sqlite(sqlite) => AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE"),
        Conn::Pg(pg) => AnsiTransactionManager::begin_transaction_sql(pg, "BEGIN"),
    };
    begin(conn).map_err(|error| error.to_string())?;
    for work in group.iter_mut() {
        let settled = Transactions::begin_transaction(conn).and_then(|()| {
            if work.run(conn) { Transactions::commit_transaction(conn) } else { Transactions::rollback_transaction(conn) }
        });
        if let Err(error) = settled {
            roll_back_all(conn);
            return Err(error.to_string());
        }
    }
    Transactions::commit_transaction(conn).map_err(|error| {
        roll_back_all(conn);
        error.to_string()
    })
}

/// Out of whatever is open, so that the next group starts clean.
fn roll_back_all(conn: &mut Conn) {
    type Transactions = <Conn as diesel::Connection>::TransactionManager;
    for _ in 0..8 {
        if Transactions::rollback_transaction(conn).is_err() {
            break;
        }
    }
}
