/*
 * wsahost: makes calls into Windows' DLLs for a lab that runs elsewhere.
 *
 *   wsahost [--dll PATH]        serves on standard input and output until the input ends
 *
 * It knows no call of Winsock's: it is told the address of a function, its arguments and some bytes
 * of memory, and answers with the result, both last errors and the memory. The layouts are the
 * lab's business. It opens no socket of its own, so that the process holds nothing but what the lab
 * has asked for.
 *
 * Frames, in both directions, little-endian: the size of the payload, the lab's number of the thread
 * that it is for, the kind, each 32 bits; then the payload. One thread reads. Each thread of the lab
 * has a worker here, made when it is first named: so blocking calls run side by side, and the last
 * error belongs to whom it belongs to.
 *
 * Build: x86_64-w64-mingw32-gcc -O2 -o wsahost.exe wsahost.c
 */
#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0602
#include <windows.h>
#include <shellapi.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PROTOCOL 2
#define ARGUMENTS_MAX 16
#define FRAME_MAX (64u << 20)
#define ARENA_BYTES_MIN (64u << 10)

/* An address that a call gave or was given, and that is no memory of ours, ends here. */
#define FAULTED 0xE0000001u

/* What the lab asks for. */
enum { CALL = 1, RESOLVE, ALLOCATE, RELEASE, READ, WRITE, CANCEL, PING, REPLY, LEAVE, TAKE };

/* What it is told. */
enum { HELLO = 64, RESULT, ASK, CANCELLED, PONG };

typedef struct {
  uint32_t size;
  uint32_t thread;
  uint32_t kind;
} frame_header;

/* CALL: what stands in front of the arguments. */
typedef struct {
  uint64_t function;
  uint32_t count;   /* of arguments */
  uint32_t offsets; /* a bit for each argument that is an offset into the arena */
  uint32_t in;      /* bytes for the arena, behind the arguments */
  uint32_t out;     /* bytes of the arena to send back */
  uint32_t counted; /* not 0: of what is behind this offset, only as much as the result says */
  uint32_t room;    /* bytes that the arena has to have */
  uint32_t repeat;  /* not 0: how often it is made; the result is how many nanoseconds that took */
  uint32_t unused;
} call_header;

/* RESULT: what stands in front of the bytes. */
typedef struct {
  uint64_t value;
  uint32_t last_error;
  uint32_t wsa_last_error;
  uint32_t fault;
  uint32_t called; /* how many routines there are to TAKE */
} result_header;

/* READ: a place in memory; there can be several. */
typedef struct {
  uint64_t address;
  uint32_t size;
  uint32_t unused;
} region;

/* TAKE: a routine that the DLL has called, and with what. */
enum { COMPLETED = 1, PROCEDURE };

typedef struct {
  uint32_t routine;
  uint32_t error;
  uint32_t count;
  uint32_t flags;
  uint64_t data; /* the OVERLAPPED, or what QueueUserAPC was given */
} routine_call;

/* What a worker is at; it can be ended while it is in somebody else's code. */
enum { IDLE, GIVEN, OUTSIDE, ENDED };

typedef struct {
  unsigned char *bytes;
  uint32_t size;
  uint32_t kind;
} request;

typedef struct worker {
  struct worker *next;
  uint32_t thread;
  HANDLE handle;
  SRWLOCK lock;
  CONDITION_VARIABLE given;
  request next_request; /* its bytes are NULL when there is none */
  request current;
  unsigned char *arena;
  uint32_t arena_size;
  routine_call *calls; /* what the lab has not taken yet */
  uint32_t called;
  volatile LONG state;
  DWORD last_error;
  int wsa_last_error;
  int guarded;
  void *landing[5];
} worker;

typedef uint64_t(WINAPI *function)(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t,
                                   uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t,
                                   uint64_t, uint64_t, uint64_t, uint64_t);

static HANDLE input, output;
static HMODULE winsock;
static int(WINAPI *wsa_get)(void);
static void(WINAPI *wsa_set)(int);
static worker *workers;
static DWORD self_index;
static SRWLOCK output_lock = SRWLOCK_INIT;

static void die(const char *why) {
  fprintf(stderr, "wsahost: %s\n", why);
  ExitProcess(3);
}

/* Frames */

static int read_all(void *target, uint32_t size) {
  unsigned char *at = target;
  while (size > 0) {
    DWORD got = 0;
    if (!ReadFile(input, at, size, &got, NULL) || got == 0) return 0;
    at += got;
    size -= got;
  }
  return 1;
}

static void write_all(const void *source, uint32_t size) {
  const unsigned char *at = source;
  while (size > 0) {
    DWORD put = 0;
    if (!WriteFile(output, at, size, &put, NULL)) ExitProcess(0); /* the lab is gone */
    at += put;
    size -= put;
  }
}

/* One frame in one write, where it is small: the lab is woken once. */
static void send_frame(uint32_t thread, uint32_t kind, const void *head, uint32_t head_size,
                       const void *body, uint32_t body_size) {
  unsigned char small[4096];
  frame_header header = {head_size + body_size, thread, kind};
  uint32_t start = sizeof header + head_size;
  memcpy(small, &header, sizeof header);
  if (head_size) memcpy(small + sizeof header, head, head_size);
  AcquireSRWLockExclusive(&output_lock);
  if (start + body_size <= sizeof small) {
    if (body_size) memcpy(small + start, body, body_size);
    write_all(small, start + body_size);
  } else {
    write_all(small, start);
    write_all(body, body_size);
  }
  ReleaseSRWLockExclusive(&output_lock);
}

static void send_result(worker *w, uint64_t value, uint32_t fault, const void *bytes,
                        uint32_t size) {
  result_header head = {value, w->last_error, (uint32_t)w->wsa_last_error, fault, w->called};
  InterlockedExchange(&w->state, IDLE);
  send_frame(w->thread, RESULT, &head, sizeof head, bytes, size);
}

/* Faults: a wild address is an answer, not the end of the process */

static LONG CALLBACK on_fault(EXCEPTION_POINTERS *exception) {
  DWORD code = exception->ExceptionRecord->ExceptionCode;
  worker *w = TlsGetValue(self_index);
  if (w && w->guarded && (code == EXCEPTION_ACCESS_VIOLATION || code == EXCEPTION_STACK_OVERFLOW)) {
    w->guarded = 0;
    __builtin_longjmp(w->landing, 1);
  }
  return EXCEPTION_CONTINUE_SEARCH;
}

/*
 * Who is ended in the middle of a call must hold nothing of ours. So a worker says by one word that
 * it goes out into other code, and that it is back.
 */
static int leave(worker *w) {
  return InterlockedCompareExchange(&w->state, OUTSIDE, GIVEN) == GIVEN;
}

static void come_back(worker *w) {
  if (InterlockedCompareExchange(&w->state, IDLE, OUTSIDE) == ENDED) {
    Sleep(INFINITE); /* whoever ends this thread is about to */
  }
}

static void take(worker *w) {
  AcquireSRWLockExclusive(&w->lock);
  while (!w->next_request.bytes) SleepConditionVariableSRW(&w->given, &w->lock, INFINITE, 0);
  w->current = w->next_request;
  w->next_request.bytes = NULL;
  ReleaseSRWLockExclusive(&w->lock);
}

/* Calls */

static uint64_t invoke(uint64_t address, const uint64_t *a) {
  return ((function)(uintptr_t)address)(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9],
                                        a[10], a[11], a[12], a[13], a[14], a[15]);
}

static uint64_t invoke_often(const call_header *call, const uint64_t *arguments) {
  LARGE_INTEGER before, after, frequency;
  QueryPerformanceFrequency(&frequency);
  QueryPerformanceCounter(&before);
  for (uint32_t i = 0; i < call->repeat; i++) invoke(call->function, arguments);
  QueryPerformanceCounter(&after);
  return (uint64_t)((after.QuadPart - before.QuadPart) * (1e9 / frequency.QuadPart));
}

static void make_room(worker *w, uint32_t size) {
  if (w->arena_size < size) {
    free(w->arena);
    w->arena = malloc(size);
    if (!w->arena) die("out of memory");
    w->arena_size = size;
  }
}

static uint32_t size_of_answer(const call_header *call, uint64_t result) {
  int32_t count = (int32_t)result;
  if (!call->counted) return call->out;
  if (count <= 0) return call->counted;
  return (uint32_t)count < call->out - call->counted ? call->counted + count : call->out;
}

static void require_call(const request *r) {
  const call_header *call = (const call_header *)r->bytes;
  if (r->size < sizeof *call || call->count > ARGUMENTS_MAX || call->room > FRAME_MAX ||
      r->size - sizeof *call < 8ull * call->count + call->in || call->in > call->room ||
      call->out > call->room || call->counted > call->out) {
    die("a call that is none");
  }
}

static void do_call(worker *w) {
  const call_header *call = (const call_header *)w->current.bytes;
  uint64_t arguments[ARGUMENTS_MAX] = {0};
  volatile uint32_t fault = 0;
  volatile uint64_t result = 0;
  require_call(&w->current);
  make_room(w, call->room < ARENA_BYTES_MIN ? ARENA_BYTES_MIN : call->room);
  memcpy(arguments, call + 1, 8 * call->count);
  memcpy(w->arena, w->current.bytes + sizeof *call + 8 * call->count, call->in);
  for (uint32_t i = 0; i < call->count; i++) {
    if (call->offsets >> i & 1) arguments[i] += (uint64_t)(uintptr_t)w->arena;
  }
  if (!leave(w)) {
    InterlockedExchange(&w->state, IDLE);
    send_frame(w->thread, CANCELLED, NULL, 0, NULL, 0);
    return;
  }
  if (__builtin_setjmp(w->landing)) {
    fault = FAULTED;
  } else {
    w->guarded = 1;
    if (wsa_set) wsa_set(w->wsa_last_error);
    SetLastError(w->last_error);
    result = call->repeat ? invoke_often(call, arguments) : invoke(call->function, arguments);
    w->last_error = GetLastError();
    w->wsa_last_error = wsa_get ? wsa_get() : (int)w->last_error;
    w->guarded = 0;
  }
  come_back(w);
  send_result(w, result, fault, w->arena, fault ? 0 : size_of_answer(call, result));
}

static void resolve(worker *w) {
  const char *library = (const char *)w->current.bytes;
  const char *name = library + strlen(library) + 1;
  HMODULE module = _stricmp(library, "ws2_32") == 0 ? winsock : LoadLibraryA(library);
  FARPROC address = module ? GetProcAddress(module, name) : NULL;
  send_result(w, (uint64_t)(uintptr_t)address, 0, NULL, 0);
}

/*
 * The condition function of WSAAccept, as far as the DLL is concerned: asks the lab, whose thread
 * waits for the result of the call that this happens in.
 */
typedef struct {
  ULONG size;
  const unsigned char *bytes;
} buffer;

static int CALLBACK condition(const buffer *caller, void *data, void *sqos, void *gqos, void *callee,
                              void *callee_data, void *group, DWORD_PTR lab_data) {
  worker *w = TlsGetValue(self_index);
  uint64_t head = lab_data;
  uint32_t size = caller && caller->bytes ? caller->size : 0;
  int32_t answer;
  (void)data, (void)sqos, (void)gqos, (void)callee, (void)callee_data, (void)group;
  come_back(w);
  send_frame(w->thread, ASK, &head, sizeof head, size ? caller->bytes : NULL, size);
  request asked = w->current;
  take(w);
  if (w->current.kind != REPLY || w->current.size < sizeof answer) die("no answer to a question");
  memcpy(&answer, w->current.bytes, sizeof answer);
  free(w->current.bytes);
  w->current = asked;
  InterlockedExchange(&w->state, OUTSIDE);
  return answer;
}

/*
 * Completion routines and APCs, as far as the DLL is concerned: they note that they were called, in
 * the thread that is in an alertable wait. When the wait returns, the lab takes the notes and runs
 * its own routines in the thread that waited.
 */
static void note(routine_call call) {
  worker *w = TlsGetValue(self_index);
  come_back(w);
  w->calls = realloc(w->calls, (w->called + 1) * sizeof call);
  if (!w->calls) die("out of memory");
  w->calls[w->called++] = call;
  InterlockedExchange(&w->state, OUTSIDE);
}

static void CALLBACK completed(DWORD error, DWORD count, void *overlapped, DWORD flags) {
  note((routine_call){COMPLETED, error, count, flags, (uint64_t)(uintptr_t)overlapped});
}

static void CALLBACK procedure(ULONG_PTR data) {
  note((routine_call){PROCEDURE, 0, 0, 0, data});
}

static void take_calls(worker *w) {
  uint32_t size = w->called * sizeof *w->calls;
  w->called = 0;
  send_result(w, 0, 0, w->calls, size);
}

/* Memory */

static void read_memory(worker *w) {
  const region *regions = (const region *)w->current.bytes;
  uint32_t count = w->current.size / sizeof *regions, at = 0;
  uint64_t size = 0;
  for (uint32_t i = 0; i < count; i++) size += regions[i].size;
  if (size > FRAME_MAX / 2) die("too much memory at once");
  make_room(w, (uint32_t)size);
  if (__builtin_setjmp(w->landing)) {
    send_result(w, 0, FAULTED, NULL, 0);
    return;
  }
  w->guarded = 1;
  for (uint32_t i = 0; i < count; at += regions[i++].size) {
    memcpy(w->arena + at, (void *)(uintptr_t)regions[i].address, regions[i].size);
  }
  w->guarded = 0;
  send_result(w, 0, 0, w->arena, (uint32_t)size);
}

static void write_memory(worker *w) {
  const request *r = &w->current;
  uint64_t address;
  memcpy(&address, r->bytes, sizeof address);
  if (__builtin_setjmp(w->landing)) {
    send_result(w, 0, FAULTED, NULL, 0);
    return;
  }
  w->guarded = 1;
  memcpy((void *)(uintptr_t)address, r->bytes + sizeof address, r->size - sizeof address);
  w->guarded = 0;
  send_result(w, 0, 0, NULL, 0);
}

static void allocate(worker *w) {
  uint64_t value;
  memcpy(&value, w->current.bytes, sizeof value);
  if (w->current.kind == ALLOCATE) {
    value = (uint64_t)(uintptr_t)calloc(1, value ? value : 1);
  } else {
    free((void *)(uintptr_t)value);
    value = 0;
  }
  send_result(w, value, 0, NULL, 0);
}

/* Workers */

static DWORD WINAPI work(void *argument) {
  worker *w = argument;
  TlsSetValue(self_index, w);
  for (;;) {
    take(w);
    switch (w->current.kind) {
      case CALL: do_call(w); break;
      case RESOLVE: resolve(w); break;
      case ALLOCATE:
      case RELEASE: allocate(w); break;
      case READ: read_memory(w); break;
      case WRITE: write_memory(w); break;
      case TAKE: take_calls(w); break;
      case LEAVE: return 0;
      default: die("an unknown request");
    }
    free(w->current.bytes);
  }
}

static void start(worker *w) {
  InitializeSRWLock(&w->lock);
  InitializeConditionVariable(&w->given);
  w->handle = CreateThread(NULL, 0, work, w, 0, NULL);
  if (!w->handle) die("cannot start a thread");
}

static worker **place_of(uint32_t thread) {
  worker **place = &workers;
  while (*place && (*place)->thread != thread) place = &(*place)->next;
  return place;
}

static void give(uint32_t thread, request r) {
  worker **place = place_of(thread), *w = *place;
  if (!w) {
    w = *place = calloc(1, sizeof *w);
    if (!w) die("out of memory");
    w->thread = thread;
    start(w);
  }
  AcquireSRWLockExclusive(&w->lock);
  InterlockedExchange(&w->state, GIVEN);
  w->next_request = r;
  ReleaseSRWLockExclusive(&w->lock);
  WakeConditionVariable(&w->given);
  if (r.kind == LEAVE) {
    WaitForSingleObject(w->handle, INFINITE);
    CloseHandle(w->handle);
    *place = w->next;
    free(w->current.bytes);
    free(w->arena);
    free(w->calls);
    free(w);
  }
}

/*
 * Ends the call that a thread is in. One that has not begun is not made; one that is over is let,
 * since its answer is on its way. What a thread that is ended held of the DLL's is lost with it; its
 * buffers stay, because something may still write there.
 */
static void cancel(uint32_t thread) {
  worker **place = place_of(thread), *w = *place;
  if (!w || InterlockedCompareExchange(&w->state, ENDED, GIVEN) == GIVEN) return;
  if (InterlockedCompareExchange(&w->state, ENDED, OUTSIDE) == OUTSIDE) {
    TerminateThread(w->handle, 0);
    CloseHandle(w->handle);
    *place = w->next;
    send_frame(thread, CANCELLED, NULL, 0, NULL, 0);
  }
}

/* The process */

static void greet(void) {
  char text[256] = "Windows";
  const char *(CDECL *wine)(void) =
      (void *)GetProcAddress(GetModuleHandleA("ntdll.dll"), "wine_get_version");
  if (wine) snprintf(text, sizeof text, "Wine %s", wine());
  struct {
    char name[4];
    uint32_t protocol;
    uint64_t condition, completed, procedure;
  } head = {{'W', 'S', 'A', 'H'},
            PROTOCOL,
            (uint64_t)(uintptr_t)condition,
            (uint64_t)(uintptr_t)completed,
            (uint64_t)(uintptr_t)procedure};
  send_frame(0, HELLO, &head, sizeof head, text, strlen(text));
}

static void serve(void) {
  frame_header header;
  while (read_all(&header, sizeof header)) {
    if (header.size > FRAME_MAX) die("a frame that is too large");
    /* Texts in it end, whatever they are, and a number is there to be read. */
    unsigned char *frame = calloc(1, header.size + 16);
    if (!frame) die("out of memory");
    if (!read_all(frame, header.size)) return;
    switch (header.kind) {
      case PING:
        send_frame(header.thread, PONG, NULL, 0, NULL, 0);
        free(frame);
        break;
      case CANCEL:
        cancel(header.thread);
        free(frame);
        break;
      default: give(header.thread, (request){frame, header.size, header.kind});
    }
  }
}

static const char *why_not_loaded(DWORD error) {
  switch (error) {
    case ERROR_MOD_NOT_FOUND: return "it is not there, or a DLL that it needs is not";
    case ERROR_PROC_NOT_FOUND: return "a DLL that it needs lacks a function";
    case ERROR_BAD_EXE_FORMAT: return "it is no DLL for 64-bit programs";
    case ERROR_DLL_INIT_FAILED: return "its DllMain has failed";
    default: return "Windows does not say why in words";
  }
}

/* A DLL that is named by its path finds those that it needs beside it, or where Windows looks. */
static void load(const wchar_t *named) {
  wchar_t path[MAX_PATH] = L"ws2_32.dll";
  char text[3 * MAX_PATH] = "";
  if (named && !GetFullPathNameW(named, MAX_PATH, path, NULL)) die("a path that is none");
  winsock = named ? LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH) : LoadLibraryW(path);
  if (!winsock) {
    DWORD error = GetLastError();
    WideCharToMultiByte(CP_UTF8, 0, path, -1, text, sizeof text - 1, NULL, NULL);
    fprintf(stderr, "wsahost: cannot load %s: %s (error %lu)\n", text, why_not_loaded(error), error);
    ExitProcess(3);
  }
  wsa_get = (void *)GetProcAddress(winsock, "WSAGetLastError");
  wsa_set = (void *)GetProcAddress(winsock, "WSASetLastError");
}

int main(void) {
  const wchar_t *dll = NULL;
  int count;
  wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
  for (int i = 1; i < count; i++) {
    if (wcscmp(arguments[i], L"--dll") == 0 && i + 1 < count) {
      dll = arguments[++i];
    } else {
      fprintf(stderr, "usage: wsahost [--dll PATH]\n");
      return 2;
    }
  }
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
  input = GetStdHandle(STD_INPUT_HANDLE);
  output = GetStdHandle(STD_OUTPUT_HANDLE);
  self_index = TlsAlloc();
  load(dll);
  AddVectoredExceptionHandler(1, on_fault);
  greet();
  serve();
  ExitProcess(0); /* threads that are still in a call end with it */
}
