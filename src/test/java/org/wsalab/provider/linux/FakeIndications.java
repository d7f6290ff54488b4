package org.wsalab.provider.linux;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.provider.emulated.Indications;

/** Takes note of what an endpoint tells. */
class FakeIndications implements Indications {
  final List<String> told = new ArrayList<>();

  @Override
  public void news(int hint) {
    told.add("news");
  }

  @Override
  public void dataArrived() {
    told.add("data");
  }

  @Override
  public void urgentArrived() {
    told.add("urgent");
  }

  @Override
  public void fetched() {
    // wakes threads, and there are none
  }

  @Override
  public void connectionArrived() {
    told.add("connection");
  }

  @Override
  public void connectEnded(int error) {
    told.add("connect " + error);
  }

  @Override
  public void changed(int bit) {
    told.add("changed " + bit);
  }

  @Override
  public void spaceFree() {
    told.add("space");
  }

  @Override
  public void endOfStream(boolean unread) {
    told.add("end");
  }

  @Override
  public void broken(int error) {
    told.add("broken " + error);
  }
}
